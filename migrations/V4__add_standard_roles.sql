-- The five roles of WordPress 7.1 and what each may do.
insert into roles (name, display_name, position) values
	('administrator', 'Administrator', 0),
	('editor', 'Editor', 1),
	('author', 'Author', 2),
	('contributor', 'Contributor', 3),
	('subscriber', 'Subscriber', 4);
insert into role_capabilities (role_name, capability)
	select 'administrator', unnest(regexp_split_to_array('switch_themes edit_themes activate_plugins edit_plugins edit_users edit_files manage_options moderate_comments
		manage_categories manage_links upload_files import unfiltered_html edit_posts edit_others_posts
		edit_published_posts publish_posts edit_pages read level_10 level_9 level_8 level_7 level_6 level_5 level_4
		level_3 level_2 level_1 level_0 edit_others_pages edit_published_pages publish_pages delete_pages
		delete_others_pages delete_published_pages delete_posts delete_others_posts delete_published_posts
		delete_private_posts edit_private_posts read_private_posts delete_private_pages edit_private_pages
		read_private_pages delete_users create_users unfiltered_upload edit_dashboard update_plugins delete_plugins
		install_plugins update_themes install_themes update_core list_users remove_users promote_users
		edit_theme_options delete_themes export', '\s+'))
	union all
	select 'editor', unnest(regexp_split_to_array('moderate_comments manage_categories manage_links upload_files unfiltered_html edit_posts edit_others_posts
		edit_published_posts publish_posts edit_pages read level_7 level_6 level_5 level_4 level_3 level_2 level_1
		level_0 edit_others_pages edit_published_pages publish_pages delete_pages delete_others_pages
		delete_published_pages delete_posts delete_others_posts delete_published_posts delete_private_posts
		edit_private_posts read_private_posts delete_private_pages edit_private_pages read_private_pages', '\s+'))
	union all
	select 'author', unnest(regexp_split_to_array('upload_files edit_posts edit_published_posts publish_posts read level_2 level_1 level_0 delete_posts
		delete_published_posts', '\s+'))
	union all
	select 'contributor', unnest(regexp_split_to_array('edit_posts read level_1 level_0 delete_posts', '\s+'))
	union all
	select 'subscriber', unnest(regexp_split_to_array('read level_0', '\s+'));
