import type { ProblemText } from './entry.ts';

/** What can be wrong with a formula. */
export const formulaProblems = {
  'formula.empty': {
    severity: 'error',
    message: { id: 'Rumus masih kosong.', en: 'The formula is empty.' },
    hint: {
      id: 'Tulis rumusnya, misalnya realisasi / pagu.',
      en: 'Write the formula, for example realisasi / pagu.',
    },
  },
  'formula.too-long': {
    severity: 'error',
    message: {
      id: 'Rumus ini panjangnya %length% karakter; yang dibaca paling banyak %limit%.',
      en: 'The formula has %length% characters; at most %limit% are read.',
    },
    hint: {
      id: 'Pecah menjadi beberapa indikator yang saling menjadi masukan.',
      en: 'Split it into indicators that are inputs of one another.',
    },
  },
  'formula.too-large': {
    severity: 'error',
    message: {
      id: 'Rumus ini memuat lebih dari %limit% bagian.',
      en: 'The formula has more than %limit% parts.',
    },
    hint: {
      id: 'Pecah menjadi beberapa indikator yang saling menjadi masukan.',
      en: 'Split it into indicators that are inputs of one another.',
    },
  },
  'formula.too-deep': {
    severity: 'error',
    message: {
      id: 'Tanda kurung atau syarat di sini bertingkat lebih dari %limit%.',
      en: 'Parentheses or conditions are nested here more than %limit% deep.',
    },
    hint: {
      id: 'Sederhanakan rumusnya, atau pakai band(...) sebagai ganti if yang bertingkat.',
      en: 'Simplify the formula, or use band(...) in place of nested ifs.',
    },
  },
  'formula.references-many': {
    severity: 'error',
    message: {
      id: 'Rumus ini memakai lebih dari %limit% masukan.',
      en: 'The formula uses more than %limit% inputs.',
    },
    hint: {
      id: 'Gabungkan masukan yang sejenis menjadi satu daftar.',
      en: 'Gather inputs of one kind in a list.',
    },
  },
  'formula.syntax': {
    severity: 'error',
    message: {
      id: 'Rumus tidak dapat dibaca mulai dari "%found%".',
      en: 'The formula cannot be read from "%found%" on.',
    },
    hint: {
      id: 'Periksa tanda hitung dan tanda kurung di sekitarnya.',
      en: 'Look at the operators and parentheses around it.',
    },
  },
  'formula.incomplete': {
    severity: 'error',
    message: {
      id: 'Rumus terputus di sini: masih ada bagian yang kurang.',
      en: 'The formula breaks off here: a part is missing.',
    },
    hint: {
      id: 'Lengkapi dengan nama, bilangan, atau kurung tutup.',
      en: 'Complete it with a name, a number or a closing parenthesis.',
    },
  },
  'formula.if-incomplete': {
    severity: 'error',
    message: {
      id: 'Syarat ini belum lengkap: if memerlukan then dan else.',
      en: 'This condition is incomplete: if needs then and else.',
    },
    hint: {
      id: 'Tulis "else null" jika selain itu memang tidak ada nilai.',
      en: 'Write "else null" if there is no value otherwise.',
    },
  },
  'formula.comma': {
    severity: 'error',
    message: {
      id: 'Koma hanya memisahkan argumen fungsi, padahal di sini tidak ada fungsi.',
      en: 'A comma only separates the arguments of a function, and there is none here.',
    },
    hint: {
      id: 'Tulis tanda hitungnya, misalnya "%left% / %right%".',
      en: 'Write the operator, for example "%left% / %right%".',
    },
  },
  'formula.decimal-comma': {
    severity: 'error',
    message: {
      id: 'Bilangan dalam rumus memakai titik desimal, bukan koma.',
      en: 'Numbers in a formula have a decimal point, not a comma.',
    },
    hint: { id: 'Tulis "%left%.%right%".', en: 'Write "%left%.%right%".' },
  },
  'formula.number-point': {
    severity: 'warning',
    message: {
      id: '"%found%" dibaca dengan titik sebagai desimal, bukan sebagai pemisah ribuan.',
      en: '"%found%" is read with a decimal point, not with a thousands separator.',
    },
    hint: {
      id: 'Jika yang dimaksud ribuan, tulis "%plain%".',
      en: 'If thousands are meant, write "%plain%".',
    },
  },
  'formula.number-large': {
    severity: 'error',
    message: {
      id: 'Bilangan "%found%" terlalu besar untuk dihitung.',
      en: 'The number "%found%" is too large to compute with.',
    },
  },
  'formula.operator-unknown': {
    severity: 'error',
    message: {
      id: 'Tanda "%found%" tidak dikenal dalam rumus.',
      en: 'The sign "%found%" is not known in formulas.',
    },
    hint: { id: 'Tulis "%use%".', en: 'Write "%use%".' },
  },
  'formula.name-unknown': {
    severity: 'error',
    message: {
      id: 'Nama "%name%" tidak ada di antara masukan rumus.',
      en: 'The name "%name%" is not among the inputs of the formula.',
    },
    hint: {
      id: 'Mungkin maksudnya "%nearest%". Masukan yang ada: %known%.',
      en: 'Perhaps "%nearest%" is meant. The inputs are: %known%.',
    },
  },
  'formula.name-foreign': {
    severity: 'error',
    message: {
      id: 'Nama "%name%" tidak ada di antara masukan rumus.',
      en: 'The name "%name%" is not among the inputs of the formula.',
    },
    hint: { id: 'Masukan yang ada: %known%.', en: 'The inputs are: %known%.' },
  },
  'formula.function-unknown': {
    severity: 'error',
    message: {
      id: 'Fungsi "%name%" tidak dikenal.',
      en: 'The function "%name%" is not known.',
    },
    hint: {
      id: 'Mungkin maksudnya "%nearest%". Fungsi yang ada: %known%.',
      en: 'Perhaps "%nearest%" is meant. The functions are: %known%.',
    },
  },
  'formula.function-foreign': {
    severity: 'error',
    message: {
      id: 'Fungsi "%name%" tidak dikenal.',
      en: 'The function "%name%" is not known.',
    },
    hint: { id: 'Fungsi yang ada: %known%.', en: 'The functions are: %known%.' },
  },
  'formula.function-bare': {
    severity: 'error',
    message: {
      id: '"%name%" adalah fungsi dan memerlukan argumen.',
      en: '"%name%" is a function and needs arguments.',
    },
    hint: {
      id: 'Tulis argumennya dalam kurung: %name%(...).',
      en: 'Write them in parentheses: %name%(...).',
    },
  },
  'formula.outside': {
    severity: 'error',
    message: {
      id: '%whatId% tidak dipakai dalam rumus.',
      en: '%whatEn% is not used in formulas.',
    },
    hint: {
      id: 'Rumus terdiri atas nama, bilangan, tanda hitung, perbandingan, if, dan fungsi.',
      en: 'A formula consists of names, numbers, operators, comparisons, if and functions.',
    },
  },
  'formula.arity': {
    severity: 'error',
    message: {
      id: 'Fungsi %name% mendapat %count% argumen, sedangkan yang diperlukan %wanted%.',
      en: 'The function %name% has %count% arguments and takes %wanted%.',
    },
  },
  'formula.digits': {
    severity: 'error',
    message: {
      id: 'Banyaknya angka desimal ditulis sebagai bilangan bulat dari -15 sampai 15, bukan "%found%".',
      en: 'The number of decimals is written as a whole number from -15 to 15, not as "%found%".',
    },
  },
  'formula.list-here': {
    severity: 'error',
    message: {
      id: '"%found%" adalah daftar, padahal di sini diperlukan satu bilangan.',
      en: '"%found%" is a list, and one number is needed here.',
    },
    hint: {
      id: 'Jadikan satu bilangan, misalnya sum(%found%) atau mean(%found%).',
      en: 'Make one number of it, for example sum(%found%) or mean(%found%).',
    },
  },
  'formula.list-wanted': {
    severity: 'error',
    message: {
      id: '"%found%" bukan daftar, padahal di sini diperlukan daftar.',
      en: '"%found%" is no list, and a list is needed here.',
    },
    hint: {
      id: 'Pakai masukan yang berupa daftar, misalnya count(nilai) atau count(nilai[item >= 90]).',
      en: 'Use an input that is a list, for example count(nilai) or count(nilai[item >= 90]).',
    },
  },
  'formula.number-wanted': {
    severity: 'error',
    message: {
      id: '"%found%" adalah syarat (benar atau salah), padahal di sini diperlukan bilangan.',
      en: '"%found%" is a condition (true or false), and a number is needed here.',
    },
    hint: {
      id: 'Pakai "if ... then ... else ..." untuk memilih bilangan menurut syarat.',
      en: 'Use "if ... then ... else ..." to choose a number by a condition.',
    },
  },
  'formula.condition-wanted': {
    severity: 'error',
    message: {
      id: '"%found%" bukan syarat, padahal di sini diperlukan benar atau salah.',
      en: '"%found%" is no condition, and true or false is needed here.',
    },
    hint: {
      id: 'Bandingkan dengan sesuatu, misalnya "%found% > 0".',
      en: 'Compare it with something, for example "%found% > 0".',
    },
  },
  'formula.filter-name': {
    severity: 'error',
    message: {
      id: 'Saringan daftar hanya mengenal "item" dan bilangan, bukan "%name%".',
      en: 'The filter of a list knows only "item" and numbers, not "%name%".',
    },
    hint: {
      id: 'Tulis misalnya nilai[item >= 90].',
      en: 'Write for example nilai[item >= 90].',
    },
  },
  'formula.letter': {
    severity: 'error',
    message: {
      id: '"%name%" bernilai huruf mutu dan tidak dapat dihitung.',
      en: '"%name%" is a letter grade and cannot be computed with.',
    },
  },
  'formula.power-chain': {
    severity: 'error',
    message: {
      id: 'Pangkat dari pangkat memerlukan tanda kurung agar urutannya jelas.',
      en: 'A power of a power needs parentheses, so that its order is plain.',
    },
    hint: {
      id: 'Tulis "(%base%) ** %exponent%", atau kurung pangkat di sebelah kanan.',
      en: 'Write "(%base%) ** %exponent%", or put the right one in parentheses.',
    },
  },
  'formula.power-sign': {
    severity: 'error',
    message: {
      id: 'Tanda minus di depan pangkat memerlukan tanda kurung.',
      en: 'A minus before a power needs parentheses.',
    },
    hint: {
      id: 'Tulis "(%base%) ** ..." atau beri kurung pada pangkatnya: "-(... ** ...)".',
      en: 'Write "(%base%) ** ..." or put the power in parentheses: "-(... ** ...)".',
    },
  },
  'formula.unit-mismatch': {
    severity: 'error',
    message: {
      id: 'Satuan tidak sama: "%left%" dalam %leftId%, "%right%" dalam %rightId%.',
      en: 'The units differ: "%left%" is in %leftEn%, "%right%" in %rightEn%.',
    },
    hint: {
      id: 'Samakan dahulu satuan dan periodenya, baru ditambah, dikurangi, atau dibandingkan.',
      en: 'Bring unit and period together before adding, subtracting or comparing.',
    },
  },
  'formula.unit-pure': {
    severity: 'error',
    message: {
      id: 'Di sini diperlukan bilangan tanpa satuan, sedangkan ini dalam %foundId%.',
      en: 'A number without unit is needed here, and this is in %foundEn%.',
    },
    hint: {
      id: 'Bagi dahulu dengan besaran yang satuannya sama.',
      en: 'Divide it by something of the same unit first.',
    },
  },
  'formula.unit-result': {
    severity: 'error',
    message: {
      id: 'Hasil rumus ini dalam %foundId%, sedangkan satuan yang dinyatakan %wantedId%.',
      en: 'The result of the formula is in %foundEn%, and the unit declared is %wantedEn%.',
    },
    hint: {
      id: 'Perbaiki rumus atau satuannya. Rasio dengan satuan persen dikalikan 100 dengan sendirinya.',
      en: 'Correct the formula or the unit. A ratio declared as percent is multiplied by 100 by itself.',
    },
  },
} satisfies Record<string, ProblemText>;
