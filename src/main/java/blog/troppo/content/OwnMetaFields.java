package blog.troppo.content;

import java.util.List;

import blog.troppo.site.MetaField;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What WordPress itself registers of posts' meta. */
@Configuration(proxyBeanMethods = false)
class OwnMetaFields {

	private static final String PATTERN = "wp_block";

	/** Whether a pattern stays the same wherever it is used (empty) or not. */
	@Bean
	MetaField patternSync() {
		return MetaField.ofPosts("wp_pattern_sync_status", PATTERN).schema("enum", List.of("partial", "unsynced"));
	}

	@Bean
	MetaField footnotes() {
		return MetaField.ofPosts("footnotes", "post", "page", PATTERN).keptWithTexts();
	}

}
