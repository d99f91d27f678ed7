package blog.troppo.theme.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import blog.troppo.content.Post;
import blog.troppo.site.MetaField;
import blog.troppo.site.MetaField.Subject;

import org.springframework.stereotype.Component;

/**
 * Which of a post's meta blocks may show: what is declared for programs, and not
 * protected. One that a post lacks has its standard value, or is empty.
 */
@Component
class ShownMeta {

	private final List<MetaField> fields;

	ShownMeta(List<MetaField> fields) {
		this.fields = fields.stream()
			.filter((field) -> field.subject() == Subject.POST && !field.isProtected())
			.toList();
	}

	Map<String, String> of(Post post) {
		Map<String, String> shown = new LinkedHashMap<>();
		for (MetaField field : this.fields) {
			if (field.isOf(Subject.POST, post.type().name())) {
				shown.put(field.name(), post.meta(field.name()).orElseGet(() -> standard(field)));
			}
		}
		return shown;
	}

	private static String standard(MetaField field) {
		return (field.standard() != null) ? String.valueOf(field.standard()) : "";
	}

}
