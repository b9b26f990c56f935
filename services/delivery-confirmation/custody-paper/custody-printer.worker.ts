import { serveDrawing } from '#shared/paper/press.ts';
import { drawCustodyPaper } from './custody-paper.pdf.ts';

serveDrawing(drawCustodyPaper);
