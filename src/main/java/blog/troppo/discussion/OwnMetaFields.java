package blog.troppo.discussion;

import java.util.List;

import blog.troppo.site.MetaField;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What WordPress itself registers of comments' meta. */
@Configuration(value = "discussionOwnMetaFields", proxyBeanMethods = false)
class OwnMetaFields {

	/** Where a note on a block stands: settled, or open again. */
	@Bean
	MetaField noteStatus() {
		return MetaField.ofComments("_wp_note_status")
			.called("", "Note resolution status")
			.schema("enum", List.of("resolved", "reopen"))
			.needing("edit_posts");
	}

}
