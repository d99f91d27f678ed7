package blog.troppo.transfer;

import java.util.Map;

/** Where the old blog has the files of its attachments, by its own options. */
final class StagedFiles {

	private final String base;

	StagedFiles(Map<String, String> options) {
		String named = options.getOrDefault("upload_url_path", "");
		String folder = options.getOrDefault("upload_path", "");
		boolean usual = folder.isBlank() || folder.startsWith("/") || folder.contains(":");
		this.base = (named.isBlank()
				? options.getOrDefault("siteurl", "") + "/" + (usual ? "wp-content/uploads" : folder.strip()) : named)
			.replaceFirst("/+$", "");
	}

	/** The address of an attachment's file; old blogs say it with the post's guid. */
	String url(StagedRow attachment, String file) {
		boolean below = !file.isBlank() && !file.startsWith("/") && !file.contains(":");
		return below ? this.base + "/" + file.strip() : attachment.text("guid");
	}

}
