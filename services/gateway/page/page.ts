import express, { type RequestHandler } from 'express';
import { progressPage } from './progress-page.ts';

const FOR_EVER = 'public, max-age=31536000, immutable';
const HASHED = /[/\\]assets[/\\][^/\\]+-[A-Za-z0-9_-]{8,}\.\w+$/;

/** What pages are shown; whoever starts the gateway changes it when the sample is there. */
export interface LoadingState {
  loaded: boolean;
  /** One line of Vietnamese for the progress page. */
  progress?: string;
}

/** Before the sample is there every page is the progress page; afterwards it steps aside. */
export function showProgress(state: LoadingState): RequestHandler {
  return (_req, res, next) => {
    if (state.loaded) return next();
    res.status(503).set({ 'Retry-After': '2', 'Cache-Control': 'no-store' });
    res.type('html').send(progressPage(state.progress ?? ''));
  };
}

/** A name with a hash in it never changes its content; everything else is asked for again each time. */
export function staticFiles(webRoot: string): RequestHandler {
  return express.static(webRoot, {
    index: 'index.html',
    redirect: false,
    cacheControl: false,
    setHeaders: (res, path) => res.setHeader('Cache-Control', HASHED.test(path) ? FOR_EVER : 'no-cache'),
  });
}

/** Addresses inside the apps have no file of their own; an address with a dot is a file that is not there. */
export function appPages(webRoot: string): RequestHandler {
  return (req, res, next) => {
    if ((req.method !== 'GET' && req.method !== 'HEAD') || /\.[^/]*$/.test(req.path)) return next();
    const page = pageOf(req.path);
    res.setHeader('Cache-Control', 'no-cache');
    // Below its root, since a folder with a dot on the way there would count as hidden.
    res.sendFile(page, { root: webRoot, cacheControl: false }, (error) => {
      if (error !== undefined && !res.headersSent) next();
    });
  };
}

function pageOf(path: string): string {
  if (/^\/desk(\/|$)/.test(path)) return 'desk/index.html';
  return /^\/phan-anh(\/|$)/.test(path) ? 'claim/index.html' : 'index.html';
}
