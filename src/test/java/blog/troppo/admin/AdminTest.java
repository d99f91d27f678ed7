package blog.troppo.admin;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import blog.troppo.testing.TroppoTest;

import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** A site that answers on a port, as the doors' tests have it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@TroppoTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "troppo.sign-in.pace=0ms")
@interface AdminTest {

}
