package blog.troppo.discovery;

import blog.troppo.formatting.Escape;
import blog.troppo.site.SiteUrls;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Really Simple Discovery: which APIs a program that writes posts can speak with the
 * blog. Those programs know WordPress by name, so that stands there.
 */
@Controller
class RsdController {

	private static final String RSD = """
			<?xml version="1.0" encoding="UTF-8"?>
			<rsd version="1.0" xmlns="http://archipelago.phrasewise.com/rsd">
				<service>
					<engineName>WordPress</engineName>
					<engineLink>https://wordpress.org/</engineLink>
					<homePageLink>%1$s</homePageLink>
					<apis>
						<api name="WordPress" blogID="1" preferred="true" apiLink="%2$s" />
						<api name="Movable Type" blogID="1" preferred="false" apiLink="%2$s" />
						<api name="MetaWeblog" blogID="1" preferred="false" apiLink="%2$s" />
						<api name="Blogger" blogID="1" preferred="false" apiLink="%2$s" />
						<api name="WP-API" blogID="1" preferred="false" apiLink="%3$s" />
					</apis>
				</service>
			</rsd>
			""";

	private final SiteUrls urls;

	RsdController(SiteUrls urls) {
		this.urls = urls;
	}

	@GetMapping(path = "/xmlrpc.php", params = "rsd")
	ResponseEntity<String> rsd() {
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType("text/xml; charset=UTF-8"))
			.body(RSD.formatted(Escape.html(this.urls.home()), Escape.html(this.urls.site("/xmlrpc.php")),
					Escape.html(this.urls.api())));
	}

}
