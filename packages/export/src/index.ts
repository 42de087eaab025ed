export { type CheckHtmlOptions, checkHtml } from './checkHtml/checkHtml.ts';
