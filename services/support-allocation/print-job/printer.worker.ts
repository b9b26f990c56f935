import { serveDrawing } from '#shared/paper/press.ts';
import { drawPaper } from './draw-paper.pdf.ts';

serveDrawing(drawPaper);
