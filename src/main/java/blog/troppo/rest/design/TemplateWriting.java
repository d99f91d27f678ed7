package blog.troppo.rest.design;

import java.util.List;

import blog.troppo.content.PostAuthoring;
import blog.troppo.content.PostChange;
import blog.troppo.content.PostStatus;
import blog.troppo.formatting.Slugs;
import blog.troppo.rest.server.RestRequest;

import org.springframework.stereotype.Component;

/**
 * Makes and changes templates by what a request says: their texts and places. They are
 * always published, and keep their names.
 */
@Component
class TemplateWriting {

	private final Templates templates;

	private final PostAuthoring authoring;

	TemplateWriting(Templates templates, PostAuthoring authoring) {
		this.templates = templates;
		this.authoring = authoring;
	}

	Template create(TemplateKind kind, String theme, RestRequest request) {
		String slug = this.templates.free(kind, theme, Slugs.sanitizeTitle(request.text("slug")));
		PostChange change = texts(request).slug(slug)
			.status(PostStatus.PUBLISH)
			.terms(Templates.THEME, List.of(this.templates.term(Templates.THEME, theme)));
		if (request.flag("is_wp_suggestion")) {
			change = change.meta("is_wp_suggestion", "1");
		}
		if (kind == TemplateKind.PART) {
			change = area(change, request.gives("area") ? request.text("area") : "uncategorized");
		}
		return Templates.of(kind, this.authoring.create(kind.type(), change, request.viewer()));
	}

	Template update(Template template, RestRequest request) {
		PostChange change = texts(request);
		if (template.kind() == TemplateKind.PART && request.gives("area")) {
			change = area(change, request.text("area"));
		}
		return Templates.of(template.kind(), this.authoring.update(template.post().id(), change, request.viewer()));
	}

	/** A place that is not known is none. */
	private PostChange area(PostChange change, String area) {
		boolean known = TemplateKinds.all()
			.path("areas")
			.valueStream()
			.anyMatch((one) -> one.path("area").asString().equals(area));
		return change.terms(Templates.AREA,
				List.of(this.templates.term(Templates.AREA, known ? area : "uncategorized")));
	}

	static PostChange texts(RestRequest request) {
		PostChange change = PostChange.nothing();
		change = request.gives("title") ? change.title(request.text("title")) : change;
		change = request.gives("content") ? change.content(request.text("content")) : change;
		return request.gives("description") ? change.excerpt(request.text("description")) : change;
	}

}
