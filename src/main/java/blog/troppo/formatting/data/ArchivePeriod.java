package blog.troppo.formatting.data;

/**
 * A year, month, week or day in which posts were published.
 *
 * @param month 0 in a year
 * @param day 0 in a year or month; of a week its first day
 * @param label as a link shows it
 */
public record ArchivePeriod(int year, int month, int day, String url, String label, int count) {
}
