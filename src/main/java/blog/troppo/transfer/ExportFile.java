package blog.troppo.transfer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import blog.troppo.transfer.wxr.WxrException;
import blog.troppo.transfer.wxr.WxrReader;
import blog.troppo.transfer.wxr.WxrRecords;

/** A WordPress export file. */
record ExportFile(Path file, String fingerprint, long size) implements BlogSource {

	static ExportFile of(Path file) {
		WxrReader.open(file).close();
		try {
			return new ExportFile(file, FileDigest.of(file), Files.size(file));
		}
		catch (IOException ex) {
			throw new WxrException("Cannot read " + file + ": " + ex.getMessage(), ex);
		}
	}

	@Override
	public String name() {
		return String.valueOf(this.file.getFileName());
	}

	@Override
	public boolean isExport() {
		return true;
	}

	@Override
	public WxrRecords records() {
		return WxrReader.open(this.file);
	}

}
