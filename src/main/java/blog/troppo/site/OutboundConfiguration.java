package blog.troppo.site;

import java.util.List;

import blog.troppo.support.OutboundGuard;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OutboundConfiguration {

	/** What fetches addresses that strangers name goes through this one. */
	@Bean
	OutboundGuard outboundGuard(@Value("${troppo.outbound.allow}") List<String> allowed) {
		return new OutboundGuard(allowed);
	}

}
