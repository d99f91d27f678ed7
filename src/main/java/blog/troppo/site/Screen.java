package blog.troppo.site;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says of a controller which screen of the admin it is, whichever face it belongs to. The
 * menu lists it for those who have the capability, nobody else is let in, and a
 * controller of the admin without it is never reached. Its name is the message
 * {@code screen.NAME}; its template stands within {@code admin/layout}, which gets all
 * that it shows in the model as {@code frame}.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(Screen.All.class)
public @interface Screen {

	String name();

	/**
	 * WordPress's address below {@code wp-admin}, with the parameters that tell it from
	 * others there: {@code edit.php?post_type=page}.
	 */
	String address();

	/** What it takes to be let in, in WordPress's words. */
	String capability();

	Section section() default Section.NONE;

	/** The screen of the menu that this one belongs to; empty if it is there itself. */
	String under() default "";

	/** Where in its section; 1 is the first. */
	int place() default 1;

	/** A controller that is several screens. */
	@Documented
	@Target(ElementType.TYPE)
	@Retention(RetentionPolicy.RUNTIME)
	@interface All {

		Screen[] value();

	}

}
