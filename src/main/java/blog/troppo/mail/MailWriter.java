package blog.troppo.mail;

import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import blog.troppo.site.Settings;
import blog.troppo.site.SiteLanguage;
import blog.troppo.site.SiteSettings;
import blog.troppo.site.SiteUrls;
import blog.troppo.support.InvalidException;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Makes a mail of a letter, with the site's name and address in it. */
@Component
class MailWriter {

	private static final int LONGEST_ADDRESS = 254;

	private static final Pattern ADDRESS = Pattern.compile("[^\\s\\p{Cc}\"(),:;<>@\\[\\\\\\]]+@[\\p{L}\\p{N}.-]+");

	private final Settings settings;

	private final SiteUrls urls;

	private final SiteLanguage language;

	private final MessageSource messages;

	private final String from;

	private final SpringTemplateEngine templates = new SpringTemplateEngine();

	MailWriter(Settings settings, SiteUrls urls, SiteLanguage language, MessageSource messages,
			@Value("${troppo.mail.from:}") String from) {
		this.language = language;
		this.settings = settings;
		this.urls = urls;
		this.messages = messages;
		this.from = from;
		this.templates.setTemplateEngineMessageSource(messages);
		this.templates.addTemplateResolver(resolver(".txt", TemplateMode.TEXT));
		this.templates.addTemplateResolver(resolver(".html", TemplateMode.HTML));
	}

	Mail write(String id, Letter letter) {
		String site = this.settings.get(SiteSettings.BLOGNAME);
		Map<String, Object> words = new HashMap<>(letter.words());
		words.put("site", site);
		words.put("home", this.urls.home());
		words.put("template", letter.template());
		Locale wanted = (letter.locale() != null) ? letter.locale() : this.language.locale();
		boolean spoken = new ClassPathResource(template(letter, wanted) + ".txt").exists();
		Locale locale = spoken ? wanted : Locale.ENGLISH;
		words.put("lang", locale.getLanguage());
		Context context = new Context(locale, words);
		String subject = "[" + site + "] " + this.messages.getMessage("mail." + letter.template() + ".subject",
				new Object[] { site, letter.words().getOrDefault("title", "") }, locale);
		words.put("subject", subject);
		context.setVariable("subject", subject);
		Map<String, String> headers = new HashMap<>();
		letter.headers().forEach((name, value) -> headers.put(oneLine(name), oneLine(value)));
		return new Mail(id, sender(), oneLine(site), address(letter.to()), oneLine(subject),
				this.templates.process(name(letter, locale) + ".txt", context),
				this.templates.process(name(letter, locale) + ".html", context), headers);
	}

	private static String template(Letter letter, Locale locale) {
		return "templates/" + name(letter, locale);
	}

	private static String name(Letter letter, Locale locale) {
		String language = locale.getLanguage();
		return "mail/" + (language.equals("en") ? "" : language + "/") + letter.template();
	}

	/** As WordPress: wordpress at the site's host, unless the operator says otherwise. */
	private String sender() {
		if (!this.from.isBlank()) {
			return address(this.from);
		}
		String host = URI.create(this.urls.home()).getHost();
		String domain = (host == null) ? "localhost" : host.replaceFirst("^www\\.", "");
		return address("wordpress@" + (domain.matches("[\\d.]+|\\[.*") ? "localhost" : domain));
	}

	/** One address and nothing else: no list, no name, no line that begins a header. */
	static String address(String given) {
		if (given.length() <= LONGEST_ADDRESS && ADDRESS.matcher(given).matches()) {
			return given;
		}
		throw new InvalidException("email", "This is no e-mail address that mail can be sent to");
	}

	private static String oneLine(String text) {
		return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
	}

	private static ClassLoaderTemplateResolver resolver(String suffix, TemplateMode mode) {
		ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
		resolver.setPrefix("templates/");
		resolver.setResolvablePatterns(java.util.Set.of("*" + suffix));
		resolver.setTemplateMode(mode);
		resolver.setCharacterEncoding("UTF-8");
		return resolver;
	}

}
