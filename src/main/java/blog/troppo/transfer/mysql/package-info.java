/** WordPress's tables as rows: out of a dump file or a running MySQL or MariaDB. */
@NullMarked
package blog.troppo.transfer.mysql;

import org.jspecify.annotations.NullMarked;
