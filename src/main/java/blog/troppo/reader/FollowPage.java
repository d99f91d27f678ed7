package blog.troppo.reader;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

import blog.troppo.support.Page;
import blog.troppo.theme.MainQuery;
import blog.troppo.theme.Pages;
import blog.troppo.theme.Subject;
import blog.troppo.user.Viewer;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Component;

/**
 * {@code /follow/}: what feeds are and how this blog's are followed. A page or post of
 * that address goes first.
 */
@Component
class FollowPage {

	private final Pages pages;

	FollowPage(Pages pages) {
		this.pages = pages;
	}

	/** Whether this path, below the site's own and without slashes around it, is its. */
	static boolean is(String path) {
		return path.equals("follow");
	}

	void send(HttpServletResponse response, Viewer viewer) throws IOException {
		MainQuery query = new MainQuery(new Subject.Follow(), Page.of(List.of()), 1, 0, "/follow/", viewer, Set.of());
		if (viewer.isLoggedIn()) {
			PageAnswer.neverCached(response);
		}
		response.setContentType("text/html; charset=UTF-8");
		response.getOutputStream().write(this.pages.render(query).html().getBytes(StandardCharsets.UTF_8));
	}

}
