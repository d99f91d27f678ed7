package blog.troppo.transfer.wxr;

import java.io.EOFException;
import java.io.IOException;
import java.util.zip.ZipException;

/**
 * A file that cannot be read as an export. The message is one line for the person who
 * gave the file: where it is wrong and what to do.
 */
public class WxrException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public WxrException(String message) {
		super(message);
	}

	public WxrException(String message, Throwable cause) {
		super(message, cause);
	}

	static WxrException cutOff(long line, Throwable cause) {
		return new WxrException("The file ends at line " + line
				+ " in the middle of an element: it was cut off. Download the export again.", cause);
	}

	static WxrException reading(IOException ex, long line) {
		if (ex instanceof EOFException) {
			return cutOff(line, ex);
		}
		if (ex instanceof ZipException) {
			return new WxrException("The gzipped file is damaged after line " + line + ": " + ex.getMessage()
					+ ". Download the export again.", ex);
		}
		return new WxrException("Cannot read the file after line " + line + ": " + ex.getMessage(), ex);
	}

}
