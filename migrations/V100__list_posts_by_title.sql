-- Lists by title begin where the index begins. It has as much of each as an index may hold of any; what begins alike is sorted.
create index posts_listing_title on posts (type, status, left(fold(title), 60), id);
