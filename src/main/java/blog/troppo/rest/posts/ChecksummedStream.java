package blog.troppo.rest.posts;

import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import blog.troppo.rest.server.RestException;
import blog.troppo.rest.server.RestRequest;

/**
 * A file as it comes in, held against the checksum that its sender gave in
 * {@code Content-MD5}: at its end it is refused if it is another.
 */
final class ChecksummedStream extends DigestInputStream {

	private final String expected;

	private ChecksummedStream(InputStream stream, MessageDigest digest, String expected) {
		super(stream, digest);
		this.expected = expected;
	}

	/** The stream itself, where no checksum was given. */
	static InputStream of(InputStream stream, RestRequest request) {
		String expected = request.header("content-md5").map(String::strip).orElse("");
		if (expected.isEmpty()) {
			return stream;
		}
		try {
			return new ChecksummedStream(stream, MessageDigest.getInstance("MD5"), expected);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public int read() throws IOException {
		int read = super.read();
		if (read < 0) {
			compare();
		}
		return read;
	}

	@Override
	public int read(byte[] bytes, int offset, int length) throws IOException {
		int read = super.read(bytes, offset, length);
		if (read < 0) {
			compare();
		}
		return read;
	}

	/** Reading on beyond the end compares again, of the same bytes. */
	private void compare() throws IOException {
		byte[] digest = copied().digest();
		if (!HexFormat.of().formatHex(digest).equals(this.expected)) {
			throw new RestException("rest_upload_hash_mismatch", "Content hash did not match expected.", 412);
		}
	}

	private MessageDigest copied() throws IOException {
		try {
			return (MessageDigest) getMessageDigest().clone();
		}
		catch (CloneNotSupportedException ex) {
			throw new IOException(ex);
		}
	}

}
