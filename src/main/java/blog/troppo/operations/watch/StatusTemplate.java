package blog.troppo.operations.watch;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Draws the page for readers; made ready when somebody asks for it first. */
@Component
class StatusTemplate {

	private final MessageSource messages;

	private volatile @Nullable SpringTemplateEngine engine;

	StatusTemplate(MessageSource messages) {
		this.messages = messages;
	}

	String draw(Context facts) {
		SpringTemplateEngine known = this.engine;
		if (known == null) {
			this.engine = known = prepare();
		}
		return known.process("status", facts);
	}

	private SpringTemplateEngine prepare() {
		ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
		resolver.setPrefix("templates/status/");
		resolver.setSuffix(".html");
		resolver.setTemplateMode(TemplateMode.HTML);
		resolver.setCharacterEncoding("UTF-8");
		SpringTemplateEngine made = new SpringTemplateEngine();
		made.setTemplateEngineMessageSource(this.messages);
		made.addTemplateResolver(resolver);
		return made;
	}

}
