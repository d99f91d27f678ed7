package blog.troppo.xmlrpc;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import blog.troppo.content.Post;
import blog.troppo.content.PostChange;
import blog.troppo.formatting.FileNames;
import blog.troppo.media.Uploading;
import blog.troppo.rpc.RpcFault;
import blog.troppo.rpc.RpcValue;
import blog.troppo.site.SiteLanguage;
import blog.troppo.support.InvalidException;
import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Files come in, and go again. What is uploaded lies in a file already when it comes
 * here.
 */
@Component
@Order(130)
class UploadMethods implements MethodFamily {

	/** Without a file there is nothing to do. */
	static final int LEAST = 4;

	private final SignedMethods signed;

	private final FoundPosts found;

	private final Uploading uploading;

	private final UploadedStructs structs;

	private final PostMethods posts;

	private final SiteLanguage language;

	UploadMethods(SignedMethods signed, FoundPosts found, Uploading uploading, UploadedStructs structs,
			PostMethods posts, SiteLanguage language) {
		this.language = language;
		this.signed = signed;
		this.found = found;
		this.uploading = uploading;
		this.structs = structs;
		this.posts = posts;
	}

	@Override
	public Map<String, Method> methods() {
		Map<String, Method> methods = new LinkedHashMap<>();
		methods.put("wp.deleteFile", this.signed.writing(4, this.posts::delete));
		methods.put("wp.uploadFile", this.signed.lasting(LEAST, this::upload));
		return methods;
	}

	RpcValue upload(SignedCall call) {
		call.require("upload_files", "Sorry, you are not allowed to upload files.");
		Sent sent = new Sent(call.at(3));
		String name = FileNames.sanitize(sent.text("name"), this.language.accents());
		if (name.isEmpty()) {
			throw new RpcFault(400, "Invalid attachment data.");
		}
		Long parent = parent(sent, call);
		try (InputStream content = content(sent)) {
			Post attachment = this.uploading.upload(name, content, parent, PostChange.nothing().title(name),
					call.viewer());
			return this.structs.of(attachment.id(), name);
		}
		catch (InvalidException ex) {
			throw new RpcFault(500, "Could not write file " + name + " (" + ex.getMessage() + ").");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private @Nullable Long parent(Sent sent, SignedCall call) {
		if (!sent.counts("post_id")) {
			return null;
		}
		long id = sent.number("post_id");
		if (!this.found.isEditable(id, call)) {
			throw new RpcFault(401, FoundPosts.NO_EDITING);
		}
		return id;
	}

	/** Some send the bytes as a plain string. */
	private static InputStream content(Sent sent) throws IOException {
		return (sent.get("bits") instanceof RpcValue.Binary binary) ? binary.value().open()
				: new ByteArrayInputStream(sent.text("bits").getBytes(StandardCharsets.UTF_8));
	}

}
