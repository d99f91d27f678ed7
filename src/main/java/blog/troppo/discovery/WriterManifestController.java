package blog.troppo.discovery;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * What Windows Live Writer and those after it may do with the blog. WordPress has given
 * the file up; programs that were set up before ask for it still, where it was or beside
 * the home page.
 */
@Controller
class WriterManifestController {

	private static final String MANIFEST = """
			<?xml version="1.0" encoding="UTF-8"?>
			<manifest xmlns="http://schemas.microsoft.com/wlw/manifest/weblog">
				<options>
					<clientType>WordPress</clientType>
					<supportsKeywords>Yes</supportsKeywords>
					<supportsGetTags>Yes</supportsGetTags>
				</options>
				<weblog>
					<serviceName>WordPress</serviceName>
					<homepageLinkText>View site</homepageLinkText>
					<adminLinkText>Dashboard</adminLinkText>
					<adminUrl>{blog-postapi-url}/../wp-admin/</adminUrl>
					<postEditingUrl>{blog-postapi-url}/../wp-admin/post.php?action=edit&amp;post={post-id}</postEditingUrl>
				</weblog>
			</manifest>
			""";

	@GetMapping({ "/wp-includes/wlwmanifest.xml", "/wlwmanifest.xml" })
	ResponseEntity<String> manifest() {
		return ResponseEntity.ok().contentType(MediaType.parseMediaType("text/xml; charset=UTF-8")).body(MANIFEST);
	}

}
