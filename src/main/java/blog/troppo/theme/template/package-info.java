/**
 * Templates of the kind that is written in Thymeleaf. Nothing outside knows what a
 * template is made of.
 */
@NullMarked
package blog.troppo.theme.template;

import org.jspecify.annotations.NullMarked;
