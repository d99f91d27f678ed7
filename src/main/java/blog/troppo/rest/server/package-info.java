/**
 * The rules that all resources share: routes, parameters, validation by schema, fields,
 * links, embedding, errors.
 */
@NullMarked
package blog.troppo.rest.server;

import org.jspecify.annotations.NullMarked;
