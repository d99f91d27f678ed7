package blog.troppo.reader;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

import blog.troppo.discussion.Comment;
import blog.troppo.discussion.OwnComments;
import blog.troppo.formatting.Escape;
import blog.troppo.site.RequestQuery;
import blog.troppo.site.SiteUrls;
import blog.troppo.theme.Commenter;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;

/**
 * What a browser keeps of a comment: WordPress's cookies with name, e-mail and website,
 * if the reader consents; and for some minutes which comments it wrote, so that they can
 * be corrected. Beside the e-mail stands our seal: who merely knows the address of
 * another sees nothing by it.
 */
@Component
class CommenterCookies {

	private static final Duration KEPT = Duration.ofSeconds(30000000);

	private static final int LONGEST = 250;

	private static final String NAME = "comment_author_";

	private static final String EMAIL = "comment_author_email_";

	private static final String URL = "comment_author_url_";

	private static final String SEAL = "comment_author_seal_";

	private static final String OWN = "comment_edits_";

	private final SiteUrls urls;

	private final OwnComments own;

	CommenterCookies(SiteUrls urls, OwnComments own) {
		this.urls = urls;
		this.own = own;
	}

	Commenter read(HttpServletRequest request) {
		String email = text(request, EMAIL);
		return new Commenter(text(request, NAME), email, text(request, URL),
				this.own.isSealOf(email, value(request, SEAL)), shown(request), this.own.sealed(value(request, OWN)));
	}

	/** Keeps, or forgets, who wrote a comment. */
	void keep(Comment comment, boolean consent, HttpServletRequest request, HttpServletResponse response) {
		Map.of(NAME, comment.authorName(), EMAIL, comment.authorEmail(), URL, Escape.decode(comment.authorUrl()), SEAL,
				this.own.sealOf(Escape.decode(comment.authorEmail())))
			.forEach((name, value) -> {
				if (consent) {
					set(name, encode(value), KEPT, request, response);
				}
				else if (!name.equals(SEAL) || !value(request, SEAL).isEmpty()) {
					set(name, "%20", Duration.ZERO, request, response);
				}
			});
		if (this.own.editable().isPositive()) {
			set(OWN, this.own.sealWith(value(request, OWN), comment), this.own.editable(), request, response);
		}
	}

	private Set<Long> shown(HttpServletRequest request) {
		RequestQuery query = RequestQuery.parse((request.getQueryString() != null) ? request.getQueryString() : "");
		String id = query.text("unapproved");
		return id.matches("\\d{1,18}") && this.own.isShown(Long.parseLong(id), query.text("moderation-hash"))
				? Set.of(Long.valueOf(id)) : Set.of();
	}

	private void set(String name, String value, Duration age, HttpServletRequest request,
			HttpServletResponse response) {
		ResponseCookie cookie = ResponseCookie.from(name + hash(), value)
			.path(this.urls.homePath() + "/")
			.maxAge(age)
			.httpOnly(true)
			.secure(request.isSecure())
			.sameSite("Lax")
			.build();
		response.addHeader("Set-Cookie", cookie.toString());
	}

	private String text(HttpServletRequest request, String name) {
		String text = Escape.decode(RequestQuery.decode(value(request, name))).strip();
		return (text.length() > LONGEST) ? "" : text;
	}

	private String value(HttpServletRequest request, String name) {
		String full = name + hash();
		for (Cookie cookie : (request.getCookies() != null) ? request.getCookies() : new Cookie[0]) {
			if (cookie.getName().equals(full)) {
				return cookie.getValue();
			}
		}
		return "";
	}

	/** {@code COOKIEHASH}. */
	private String hash() {
		return DigestUtils.md5DigestAsHex(this.urls.site("").getBytes(StandardCharsets.UTF_8));
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20").replace("%7E", "~");
	}

}
