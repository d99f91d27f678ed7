package blog.troppo.transfer.incoming;

import java.io.IOException;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import blog.troppo.site.Sentences;
import blog.troppo.support.ConflictException;
import blog.troppo.support.InvalidException;
import blog.troppo.support.NotFoundException;
import blog.troppo.support.RefusalException;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/**
 * What a screen answers a script that sends a file in pieces: {@code begin} with the
 * file's name, size and time of its last change, then pieces with {@code Upload-Offset}
 * and {@code Content-Digest} (RFC 9530). Each answer says what is wanted next, also one
 * that refuses.
 */
public final class Pieces {

	private static final Logger LOGGER = LoggerFactory.getLogger(Pieces.class);

	private static final Pattern SUM = Pattern.compile("sha-256=:([A-Za-z0-9+/]{43}=):");

	private final IncomingFiles files;

	public Pieces(IncomingFiles files) {
		this.files = files;
	}

	/** What is done with a file of which all is here. */
	@FunctionalInterface
	public interface Arrival {

		/**
		 * @return where to go on, below {@code wp-admin}
		 */
		String take(String id) throws IOException;

	}

	@FunctionalInterface
	private interface Work {

		ResponseEntity<Map<String, Object>> answer() throws IOException;

	}

	public ResponseEntity<Map<String, Object>> begin(long sender, String name, long size, String mark, Locale words) {
		return answer(words, () -> wanted(this.files.begin(sender, name, size, mark)));
	}

	public ResponseEntity<Map<String, Object>> add(String id, HttpServletRequest request, Locale words) {
		return answer(words, () -> wanted(this.files.add(id, offset(request), sum(request), request.getInputStream())));
	}

	public ResponseEntity<Map<String, Object>> finish(String id, Arrival arrival, Locale words) {
		return answer(words, () -> ResponseEntity.ok(Map.of("next", arrival.take(id))));
	}

	private static ResponseEntity<Map<String, Object>> wanted(IncomingFile file) {
		return ResponseEntity.ok(Map.of("upload", file.id(), "offset", file.received(), "piece", IncomingFiles.PIECE));
	}

	private static ResponseEntity<Map<String, Object>> answer(Locale words, Work work) {
		try {
			return work.answer();
		}
		catch (RefusalException ex) {
			return said(status(ex), words, String.valueOf(ex.getMessage()));
		}
		catch (IOException ex) {
			LOGGER.warn("A file that came in pieces could not be kept: {}", ex.toString());
			return said(HttpStatus.INSUFFICIENT_STORAGE, words,
					"The file could not be written: see to the data folder, its space and its permissions.");
		}
	}

	private static HttpStatus status(RefusalException refusal) {
		return switch (refusal) {
			case NotFoundException _ -> HttpStatus.NOT_FOUND;
			case ConflictException _ -> HttpStatus.CONFLICT;
			case InvalidException invalid when invalid.code().equals("no_room") -> HttpStatus.INSUFFICIENT_STORAGE;
			default -> HttpStatus.BAD_REQUEST;
		};
	}

	private static ResponseEntity<Map<String, Object>> said(HttpStatus status, Locale words, String english) {
		return ResponseEntity.status(status).body(Map.of("said", Sentences.in(words, english)));
	}

	private static long offset(HttpServletRequest request) {
		String given = String.valueOf(request.getHeader("Upload-Offset"));
		if (!given.matches("\\d{1,15}")) {
			throw new InvalidException("file", "A piece does not say where it belongs.");
		}
		return Long.parseLong(given);
	}

	private static byte @Nullable [] sum(HttpServletRequest request) {
		String given = request.getHeader("Content-Digest");
		if (given == null) {
			return null;
		}
		Matcher sum = SUM.matcher(given);
		if (!sum.matches()) {
			throw new InvalidException("file", "A piece was changed on its way: send it again.");
		}
		return Base64.getDecoder().decode(sum.group(1));
	}

}
