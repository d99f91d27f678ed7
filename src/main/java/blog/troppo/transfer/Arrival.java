package blog.troppo.transfer;

/**
 * Where a source's things arrive, and who keeps count.
 *
 * @param joinsOthers the site had posts before, so it keeps its own settings
 */
record Arrival(ImportDatabase database, Tally tally, UserDirectory users, TermDirectory terms, ThemePlaces places,
		boolean joinsOthers) {

}
