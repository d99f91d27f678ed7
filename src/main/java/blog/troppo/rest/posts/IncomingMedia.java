package blog.troppo.rest.posts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import blog.troppo.media.RemoteFiles;
import blog.troppo.rest.server.RestException;
import blog.troppo.rest.server.RestJson;
import blog.troppo.rest.server.RestRequest;
import blog.troppo.rest.server.SentBody.SentFile;
import blog.troppo.support.InvalidException;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Component;

/** The file that a request brings: in a form, as its body, or by an address. */
@Component
class IncomingMedia {

	private static final Pattern FILE_NAME = Pattern.compile("filename\\s*=\\s*(?:\"([^\"]+)\"|([^;\\s]+))",
			Pattern.CASE_INSENSITIVE);

	private final RemoteFiles remote;

	IncomingMedia(RemoteFiles remote) {
		this.remote = remote;
	}

	/**
	 * Has the file taken in.
	 * @param taking gets its name and what is in it
	 */
	<T> T take(RestRequest request, BiFunction<String, InputStream, T> taking) {
		try {
			Optional<SentFile> file = request.body().file("file");
			if (file.isPresent()) {
				return taken(file.get().name(), ChecksummedStream.of(file.get().stream(), request),
						"rest_upload_unknown_error", taking);
			}
			if (!request.text("url").isEmpty()) {
				return fromElsewhere(request.text("url"), taking);
			}
			return taken(nameOfBody(request), ChecksummedStream.of(request.body().stream(), request),
					"rest_upload_sideload_error", taking);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static <T> T taken(String name, InputStream stream, String refusal,
			BiFunction<String, InputStream, T> taking) {
		try {
			return taking.apply(name, stream);
		}
		catch (InvalidException ex) {
			if (ex.code().startsWith("rest_")) {
				throw RestException.refused(ex);
			}
			throw new RestException(refusal, String.valueOf(ex.getMessage()), 500);
		}
	}

	private <T> T fromElsewhere(String address, BiFunction<String, InputStream, T> taking) throws IOException {
		URI uri = uri(address);
		String path = String.valueOf(uri.getPath());
		String name = path.substring(path.lastIndexOf('/') + 1);
		if (name.isEmpty()) {
			throw new RestException("rest_invalid_url", "Could not determine a filename from the provided URL.", 400);
		}
		try (InputStream content = this.remote.fetch(uri)
			.orElseThrow(() -> new RestException("http_404", "Not Found", (ObjectNode) null))) {
			return taken(name, content, "rest_upload_sideload_error", taking);
		}
		catch (UnknownHostException ex) {
			throw invalid();
		}
	}

	private static URI uri(String address) {
		try {
			URI uri = new URI(address);
			if (!String.valueOf(uri.getScheme()).matches("(?i)https?") || uri.getHost() == null) {
				throw invalid();
			}
			return uri;
		}
		catch (URISyntaxException ex) {
			throw invalid();
		}
	}

	/** As WordPress says it of a parameter, which is looked at here after who may. */
	private static RestException invalid() {
		String message = "Invalid URL. Provide a valid, publicly reachable HTTP or HTTPS image URL.";
		ObjectNode data = RestJson.object().put("status", 400);
		data.putObject("params").put("url", message);
		data.putObject("details")
			.putObject("url")
			.put("code", "rest_invalid_url")
			.put("message", message)
			.putObject("data")
			.put("status", 400);
		return new RestException("rest_invalid_param", "Invalid parameter(s): url", data);
	}

	/** A body without a form has its name in a header. */
	private static String nameOfBody(RestRequest request) {
		if (request.body().isEmpty()) {
			throw new RestException("rest_upload_no_data", "No data supplied.", 400);
		}
		String disposition = request.header("content-disposition")
			.orElseThrow(() -> new RestException("rest_upload_no_content_disposition",
					"No Content-Disposition supplied.", 400));
		Matcher name = FILE_NAME.matcher(disposition);
		if (!name.find()) {
			throw new RestException("rest_upload_invalid_disposition",
					"Invalid Content-Disposition supplied. Content-Disposition needs to be formatted as `attachment; filename=\"image.png\"` or similar.",
					400);
		}
		return (name.group(1) != null) ? name.group(1) : name.group(2);
	}

}
