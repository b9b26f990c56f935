import { useInstallation } from './installation.ts';

/** Stands on every page of an installation with sample data. */
export function SampleNotice() {
  const { sample } = useInstallation();
  if (!sample) return null;
  return <p className="sample-notice">Dữ liệu mẫu – không phải người thật</p>;
}
