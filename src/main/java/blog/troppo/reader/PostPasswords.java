package blog.troppo.reader;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

import blog.troppo.content.Post;
import blog.troppo.site.RequestQuery;
import blog.troppo.site.SiteUrls;
import blog.troppo.user.Passwords;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;

/**
 * The password of a post that a reader gave, kept in a cookie as WordPress keeps it: its
 * portable hash. One cookie opens all posts of the same password.
 */
@Component
class PostPasswords {

	private final SiteUrls urls;

	PostPasswords(SiteUrls urls) {
		this.urls = urls;
	}

	String cookieName() {
		return "wp-postpass_" + DigestUtils.md5DigestAsHex(this.urls.site("").getBytes(StandardCharsets.UTF_8));
	}

	/** Which of these posts the reader gave the password of. */
	Set<Long> unlocked(HttpServletRequest request, Collection<Post> posts) {
		Set<Long> unlocked = new HashSet<>();
		String hash = given(request);
		for (Post post : posts) {
			if (post.needsPassword() && !hash.isEmpty() && Passwords.matches(post.password(), hash)) {
				unlocked.add(post.id());
			}
		}
		return unlocked;
	}

	/** Only hashes that cost as little as those we make. */
	private String given(HttpServletRequest request) {
		for (Cookie cookie : (request.getCookies() != null) ? request.getCookies() : new Cookie[0]) {
			if (cookie.getName().equals(cookieName())) {
				String value = RequestQuery.decode(cookie.getValue());
				return value.startsWith("$P$B") && value.length() == 34 ? value : "";
			}
		}
		return "";
	}

}
