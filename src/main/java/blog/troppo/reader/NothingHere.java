package blog.troppo.reader;

import java.io.IOException;

import blog.troppo.content.Answer;
import blog.troppo.content.Questions;
import blog.troppo.site.QueryVars;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Component;

/** The site's own page for an address at which nothing is, also where no rule looked. */
@Component
class NothingHere {

	private final Questions questions;

	private final PageAnswer page;

	NothingHere(Questions questions, PageAnswer page) {
		this.questions = questions;
		this.page = page;
	}

	void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
		Answer nothing = this.questions.ask(QueryVars.of(java.util.Map.of("error", "404")), Readers.viewer(request));
		this.page.send(request, response, nothing, Readers.viewer(request));
	}

}
