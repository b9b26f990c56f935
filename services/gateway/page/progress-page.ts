const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Shown until the sample is loaded; reloads itself without a script. */
export function progressPage(progress: string): string {
  const line = progress.replaceAll(/[&<>"]/g, (sign) => ENTITIES[sign]!);
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="2">
<title>Tết 100: đang nạp dữ liệu mẫu</title>
<style>body{font:1.125rem/1.6 system-ui,sans-serif;max-width:36rem;margin:15vh auto;padding:0 1rem}</style>
</head>
<body>
<h1>Tết 100</h1>
<p role="status">Đang nạp dữ liệu mẫu…</p>
<p>${line}</p>
<p>Trang này tự tải lại; xin chờ một chút.</p>
</body>
</html>
`;
}
