package blog.troppo.xmlrpc;

import java.util.stream.Stream;

import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.testing.Conformance;
import blog.troppo.testing.Differences;
import blog.troppo.testing.RawHttp;
import blog.troppo.testing.OnTheRecordedBlog;
import blog.troppo.testing.RecordedBlog;
import blog.troppo.testing.TroppoTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** XML-RPC switched off, as WordPress answers with {@code xmlrpc_enabled} false. */
class XmlRpcSwitchesTests extends OnTheRecordedBlog {

	private static final String POST = "/2025/09/22/sorisopa-ne-209/";

	@Autowired
	Settings settings;

	@AfterAll
	void switchOn() {
		this.settings.set(SiteSettings.XMLRPC, true);
		this.settings.set(SiteSettings.PINGBACKS, true);
	}

	@TestFactory
	Stream<DynamicTest> switchedOff() {
		this.settings.set(SiteSettings.XMLRPC, false);
		return replay("xmlrpc-off");
	}

	@Test
	void pagesTellOfPingbacksOnlyWhileTheyAreTaken() {
		this.settings.set(SiteSettings.PINGBACKS, true);
		assertThat(RawHttp.get(this.port, POST).header("X-Pingback")).isPresent();
		this.settings.set(SiteSettings.PINGBACKS, false);
		assertThat(RawHttp.get(this.port, POST).header("X-Pingback")).isEmpty();
	}

}
