package blog.troppo.theme;

import blog.troppo.theme.folder.ThemeFiles;
import blog.troppo.theme.template.ThymeleafTemplates;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The templates that pages and their parts are drawn with. */
@Configuration(proxyBeanMethods = false)
class ThemeTemplates {

	@Bean
	ThymeleafTemplates templates(ThemeAssets assets) {
		return new ThymeleafTemplates(ThemeFiles.onClassPath(Pages.STANDARD_VIEWS), assets::url);
	}

}
