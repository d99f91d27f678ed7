<?php
// Measures WordPress's own functions for bench/formatting --beside: a program to run inside of WordPress, with
// the file of inputs as its argument. Prints each name, a tab, and how many bytes a microsecond (MB/s) it takes in.
$functions = array(
	'the_content'  => fn( $text ) => apply_filters( 'the_content', $text ),
	'the_title'    => fn( $text ) => apply_filters( 'the_title', $text ),
	'comment_text' => fn( $text ) => apply_filters( 'comment_text', $text ),
	'comment_save' => fn( $text ) => apply_filters( 'pre_comment_content', addslashes( $text ) ),
	'excerpt'      => fn( $text ) => wp_trim_excerpt( '', new WP_Post( (object) array( 'post_content' => $text, 'filter' => 'raw' ) ) ),
	'wp_date'      => fn( $format, $time, $zone ) => wp_date( $format, $time, new DateTimeZone( $zone ) ),
);
$inputs = array();
foreach ( file( end( $argv ) ) as $line ) {
	$call                      = json_decode( $line, true );
	$inputs[ $call['name'] ][] = $call;
}
wp_set_current_user( 0 );
kses_init();
foreach ( $inputs as $name => $calls ) {
	$function = $functions[ $calls[0]['fn'] ] ?? $calls[0]['fn'];
	$bytes    = array_sum( array_map( fn( $call ) => strlen( $call['args'][0] ), $calls ) );
	$best     = PHP_INT_MAX;
	$until    = hrtime( true ) + 600_000_000;
	do {
		$start = hrtime( true );
		foreach ( $calls as $call ) {
			$function( ...$call['args'] );
		}
		$best = min( $best, hrtime( true ) - $start );
	} while ( hrtime( true ) < $until );
	printf( "%s\t%.3f\n", $name, $bytes / $best * 1000 );
}
