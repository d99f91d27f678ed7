-- MySQL dump 10.10
--
-- Host: localhost    Database: troppo
-- ------------------------------------------------------
-- Server version	5.0.22

/*!40101 SET @OLD_CHARACTER_SET_CLIENT=@@CHARACTER_SET_CLIENT */;
/*!40101 SET @OLD_CHARACTER_SET_RESULTS=@@CHARACTER_SET_RESULTS */;
/*!40101 SET @OLD_COLLATION_CONNECTION=@@COLLATION_CONNECTION */;
/*!40101 SET NAMES utf8 */;
/*!40103 SET @OLD_TIME_ZONE=@@TIME_ZONE */;
/*!40103 SET TIME_ZONE='+00:00' */;
/*!40014 SET @OLD_UNIQUE_CHECKS=@@UNIQUE_CHECKS, UNIQUE_CHECKS=0 */;
/*!40101 SET @OLD_SQL_MODE=@@SQL_MODE, SQL_MODE='NO_AUTO_VALUE_ON_ZERO' */;

--
-- Table structure for table `wp_comments`
--

DROP TABLE IF EXISTS `wp_comments`;
CREATE TABLE `wp_comments` (
  `comment_ID` bigint(20) unsigned NOT NULL auto_increment,
  `comment_post_ID` int(11) NOT NULL default '0',
  `comment_author` tinytext NOT NULL,
  `comment_author_email` varchar(100) NOT NULL default '',
  `comment_author_url` varchar(200) NOT NULL default '',
  `comment_author_IP` varchar(100) NOT NULL default '',
  `comment_date` datetime NOT NULL default '0000-00-00 00:00:00',
  `comment_date_gmt` datetime NOT NULL default '0000-00-00 00:00:00',
  `comment_content` text NOT NULL,
  `comment_karma` int(11) NOT NULL default '0',
  `comment_approved` enum('0','1','spam') NOT NULL default '1',
  `comment_agent` varchar(255) NOT NULL default '',
  `comment_type` varchar(20) NOT NULL default '',
  `comment_parent` bigint(20) NOT NULL default '0',
  `user_id` bigint(20) NOT NULL default '0',
  PRIMARY KEY  (`comment_ID`),
  KEY `comment_approved` (`comment_approved`)
) ENGINE=MyISAM DEFAULT CHARSET=latin1;

--
-- Dumping data for table `wp_comments`
--


/*!40000 ALTER TABLE `wp_comments` DISABLE KEYS */;
LOCK TABLES `wp_comments` WRITE;
INSERT INTO `wp_comments` VALUES (101,2841,'ZoÃ«','zoe@example.com','http://zoe.example','192.0.2.1','2007-12-28 18:04:00','2007-12-28 08:34:00','Je suis tout Ã  fait dâ€™accord â€“ â€œbravoâ€',0,'1','Mozilla/4.0 (compatible; MSIE 6.0)','',0,0),(102,2841,'Nicholas','nick@example.com','','192.0.2.2','2007-12-28 18:04:00','2007-12-28 08:34:00','Thanks, ZoÃ«',0,'1','','',0,1),(103,2841,'Casino','','http://casino.example','192.0.2.3','2007-12-28 18:04:00','2007-12-28 08:34:00','Buy',0,'spam','','',0,0),(104,2841,'Other blog','','http://other.example/p','192.0.2.4','2007-12-28 18:04:00','2007-12-28 08:34:00','<strong>Troppo</strong>\n\n[...] says [...]',0,'1','WordPress/2.3.1','trackback',0,0),(105,9999,'Nobody','','','','2007-12-28 18:04:00','2007-12-28 08:34:00','of a post that is gone',0,'1','','',0,0);
UNLOCK TABLES;
/*!40000 ALTER TABLE `wp_comments` ENABLE KEYS */;

--
-- Table structure for table `wp_links`
--

DROP TABLE IF EXISTS `wp_links`;
CREATE TABLE `wp_links` (
  `link_id` bigint(20) NOT NULL auto_increment,
  `link_url` varchar(255) NOT NULL default '',
  `link_name` varchar(255) NOT NULL default '',
  `link_image` varchar(255) NOT NULL default '',
  `link_target` varchar(25) NOT NULL default '',
  `link_category` bigint(20) NOT NULL default '0',
  `link_description` varchar(255) NOT NULL default '',
  `link_visible` varchar(20) NOT NULL default 'Y',
  `link_owner` int(11) NOT NULL default '1',
  `link_rating` int(11) NOT NULL default '0',
  `link_updated` datetime NOT NULL default '0000-00-00 00:00:00',
  `link_rel` varchar(255) NOT NULL default '',
  `link_notes` mediumtext NOT NULL,
  `link_rss` varchar(255) NOT NULL default '',
  PRIMARY KEY  (`link_id`)
) ENGINE=MyISAM DEFAULT CHARSET=latin1;

--
-- Dumping data for table `wp_links`
--


/*!40000 ALTER TABLE `wp_links` DISABLE KEYS */;
LOCK TABLES `wp_links` WRITE;
INSERT INTO `wp_links` VALUES (1,'http://john.quiggin.example/','Quiggin â€“ Ã©conomie','','',0,'','Y',1,0,'0000-00-00 00:00:00','','','http://john.quiggin.example/feed/'),(7,'http://larvatus.example/','Larvatus','','_blank',0,'','N',1,9,'2007-11-02 10:00:00','friend','','');
UNLOCK TABLES;
/*!40000 ALTER TABLE `wp_links` ENABLE KEYS */;

--
-- Table structure for table `wp_options`
--

DROP TABLE IF EXISTS `wp_options`;
CREATE TABLE `wp_options` (
  `option_id` bigint(20) NOT NULL auto_increment,
  `blog_id` int(11) NOT NULL default '0',
  `option_name` varchar(64) NOT NULL default '',
  `option_can_override` enum('Y','N') NOT NULL default 'Y',
  `option_type` int(11) NOT NULL default '1',
  `option_value` longtext NOT NULL,
  `autoload` enum('yes','no') NOT NULL default 'yes',
  PRIMARY KEY  (`option_id`,`blog_id`,`option_name`)
) ENGINE=MyISAM DEFAULT CHARSET=latin1;

--
-- Dumping data for table `wp_options`
--


/*!40000 ALTER TABLE `wp_options` DISABLE KEYS */;
LOCK TABLES `wp_options` WRITE;
INSERT INTO `wp_options` VALUES (1,0,'siteurl','Y',1,'http://clubtroppo.example','yes'),(2,0,'home','Y',1,'http://clubtroppo.example','yes'),(3,0,'blogname','Y',1,'Club Troppo â€“ dÃ©jÃ  vu','yes'),(4,0,'blogdescription','Y',1,'Ãœber Politik','yes'),(5,0,'gmt_offset','Y',1,'9.5','yes'),(6,0,'date_format','Y',1,'F jS, Y','yes'),(7,0,'posts_per_page','Y',1,'12','yes'),(8,0,'permalink_structure','Y',1,'/archives/%year%/%monthnum%/%day%/%postname%/','yes'),(9,0,'comment_whitelist','Y',1,'1','yes'),(10,0,'blacklist_keys','Y',1,'casino','yes'),(11,0,'default_category','Y',1,'3','yes'),(12,0,'default_comment_status','Y',1,'open','yes'),(13,0,'rss_use_excerpt','Y',1,'1','yes'),(14,0,'template','Y',1,'classic','yes'),(15,0,'stylesheet','Y',1,'classic','yes'),(16,0,'upload_path','Y',1,'wp-content/uploads','yes'),(17,0,'wp_user_roles','Y',1,'a:2:{s:13:\"administrator\";a:2:{s:4:\"name\";s:23:\"Administrator|User role\";s:12:\"capabilities\";a:0:{}}s:9:\"moderator\";a:2:{s:4:\"name\";s:19:\"Moderator|User role\";s:12:\"capabilities\";a:1:{s:4:\"read\";b:1;}}}','yes'),(18,0,'sidebars_widgets','Y',1,'a:2:{s:9:\"sidebar-1\";a:3:{i:0;s:8:\"archives\";i:1;s:6:\"text-1\";i:2;s:12:\"recent-posts\";}s:13:\"array_version\";i:3;}','yes'),(19,0,'widget_text','Y',1,'a:2:{i:1;a:2:{s:5:\"title\";s:5:\"Ãœber\";s:4:\"text\";s:4:\"text\";}s:6:\"number\";i:1;}','yes'),(20,0,'widget_archives','Y',1,'a:2:{s:5:\"count\";i:1;s:5:\"title\";s:7:\"Archive\";}','yes'),(21,0,'widget_recent_entries','Y',1,'a:2:{s:5:\"title\";s:3:\"New\";s:6:\"number\";i:6;}','yes'),(22,0,'rewrite_rules','Y',1,'a:0:{}','yes'),(23,0,'plugin_thing','Y',1,'x','yes');
UNLOCK TABLES;
/*!40000 ALTER TABLE `wp_options` ENABLE KEYS */;

--
-- Table structure for table `wp_postmeta`
--

DROP TABLE IF EXISTS `wp_postmeta`;
CREATE TABLE `wp_postmeta` (
  `meta_id` bigint(20) NOT NULL auto_increment,
  `post_id` bigint(20) NOT NULL default '0',
  `meta_key` varchar(255) default NULL,
  `meta_value` longtext,
  PRIMARY KEY  (`meta_id`)
) ENGINE=MyISAM DEFAULT CHARSET=latin1;

--
-- Dumping data for table `wp_postmeta`
--


/*!40000 ALTER TABLE `wp_postmeta` DISABLE KEYS */;
LOCK TABLES `wp_postmeta` WRITE;
INSERT INTO `wp_postmeta` VALUES (1,2841,'mood','trÃ¨s bien'),(2,2842,'_wp_attached_file','/var/www/troppo/wp-content/uploads/2007/12/downtime.jpg'),(3,2841,'nothing',NULL);
UNLOCK TABLES;
/*!40000 ALTER TABLE `wp_postmeta` ENABLE KEYS */;

--
-- Table structure for table `wp_posts`
--

DROP TABLE IF EXISTS `wp_posts`;
CREATE TABLE `wp_posts` (
  `ID` bigint(20) unsigned NOT NULL auto_increment,
  `post_author` varchar(255) NOT NULL default '',
  `post_date` varchar(255) NOT NULL default '',
  `post_date_gmt` varchar(255) NOT NULL default '',
  `post_content` longtext NOT NULL,
  `post_title` text NOT NULL,
  `post_category` varchar(255) NOT NULL default '',
  `post_excerpt` varchar(255) NOT NULL default '',
  `post_status` varchar(255) NOT NULL default '',
  `comment_status` varchar(255) NOT NULL default '',
  `ping_status` varchar(255) NOT NULL default '',
  `post_password` varchar(255) NOT NULL default '',
  `post_name` varchar(255) NOT NULL default '',
  `to_ping` varchar(255) NOT NULL default '',
  `pinged` varchar(255) NOT NULL default '',
  `post_modified` varchar(255) NOT NULL default '',
  `post_modified_gmt` varchar(255) NOT NULL default '',
  `post_content_filtered` varchar(255) NOT NULL default '',
  `post_parent` varchar(255) NOT NULL default '',
  `guid` varchar(255) NOT NULL default '',
  `menu_order` varchar(255) NOT NULL default '',
  `post_type` varchar(255) NOT NULL default '',
  `post_mime_type` varchar(255) NOT NULL default '',
  `comment_count` varchar(255) NOT NULL default '',
  PRIMARY KEY  (`ID`),
  KEY `post_name` (`post_name`)
) ENGINE=MyISAM DEFAULT CHARSET=latin1;

--
-- Dumping data for table `wp_posts`
--


/*!40000 ALTER TABLE `wp_posts` DISABLE KEYS */;
LOCK TABLES `wp_posts` WRITE;
INSERT INTO `wp_posts` VALUES (1,2,'2007-12-28 18:04:00','2007-12-28 08:34:00','GrÃ¼ÃŸe aus Darwin â€“ 25 Â°C\n\nÃ˜resund, naÃ¯ve faÃ§ade, æ—¥æœ¬','CafÃ© â€œTroppoâ€',0,'','publish','open','open','','cafe-troppo','','','2007-12-28 18:04:00','2007-12-28 08:34:00','',0,'http://clubtroppo.example/?p=1',0,'post','',0),(2,1,'2007-12-28 18:04:00','2007-12-28 08:34:00','About us','About',0,'','publish','open','open','','about','','','2007-12-28 18:04:00','2007-12-28 08:34:00','',0,'http://clubtroppo.example/?p=2',0,'page','',0),(2841,1,'2007-12-28 18:04:00','2007-12-28 08:34:00','The server kept dropping offline.\r\n\r\nItâ€™s fixed now.','Continuing Adventures in Downtime',0,'','publish','open','open','','continuing-adventures-in-downtime','','','2007-12-28 18:04:00','2007-12-28 08:34:00','',0,'http://clubtroppo.example/?p=2841',0,'post','',0),(2842,1,'2007-12-28 18:04:00','2007-12-28 08:34:00','','downtime',0,'','inherit','open','open','','downtime','','','2007-12-28 18:04:00','2007-12-28 08:34:00','',2841,'http://clubtroppo.example/wp-content/uploads/2007/12/downtime.jpg',0,'attachment','image/jpeg',0),(2843,1,'2007-12-28 18:04:00','0000-00-00 00:00:00','â€¦','Half a thought',0,'','draft','open','open','','','','','2007-12-28 18:04:00','0000-00-00 00:00:00','',0,'http://clubtroppo.example/?p=2843',0,'post','',0),(2844,1,'2007-12-28 18:04:00','2007-12-28 08:34:00','x','For friends',0,'','private','open','open','','for-friends','','','2007-12-28 18:04:00','2007-12-28 08:34:00','',0,'http://clubtroppo.example/?p=2844',0,'post','',0);
UNLOCK TABLES;
/*!40000 ALTER TABLE `wp_posts` ENABLE KEYS */;

--
-- Table structure for table `wp_term_relationships`
--

DROP TABLE IF EXISTS `wp_term_relationships`;
CREATE TABLE `wp_term_relationships` (
  `object_id` bigint(20) NOT NULL default '0',
  `term_taxonomy_id` bigint(20) NOT NULL default '0',
  PRIMARY KEY  (`object_id`,`term_taxonomy_id`)
) ENGINE=MyISAM DEFAULT CHARSET=latin1;

--
-- Dumping data for table `wp_term_relationships`
--


/*!40000 ALTER TABLE `wp_term_relationships` DISABLE KEYS */;
LOCK TABLES `wp_term_relationships` WRITE;
INSERT INTO `wp_term_relationships` VALUES (1,1),(1,4),(2841,3),(2841,4),(1,5),(7,5);
UNLOCK TABLES;
/*!40000 ALTER TABLE `wp_term_relationships` ENABLE KEYS */;

--
-- Table structure for table `wp_term_taxonomy`
--

DROP TABLE IF EXISTS `wp_term_taxonomy`;
CREATE TABLE `wp_term_taxonomy` (
  `term_taxonomy_id` bigint(20) NOT NULL auto_increment,
  `term_id` bigint(20) NOT NULL default '0',
  `taxonomy` varchar(32) NOT NULL default '',
  `description` longtext NOT NULL,
  `parent` bigint(20) NOT NULL default '0',
  `count` bigint(20) NOT NULL default '0',
  PRIMARY KEY  (`term_taxonomy_id`)
) ENGINE=MyISAM DEFAULT CHARSET=latin1;

--
-- Dumping data for table `wp_term_taxonomy`
--


/*!40000 ALTER TABLE `wp_term_taxonomy` DISABLE KEYS */;
LOCK TABLES `wp_term_taxonomy` WRITE;
INSERT INTO `wp_term_taxonomy` VALUES (1,1,'category','',0,1),(2,2,'category','Ãœber alles',1,0),(3,3,'category','',0,1),(4,3,'post_tag','',0,2),(5,6,'link_category','',0,2);
UNLOCK TABLES;
/*!40000 ALTER TABLE `wp_term_taxonomy` ENABLE KEYS */;

--
-- Table structure for table `wp_terms`
--

DROP TABLE IF EXISTS `wp_terms`;
CREATE TABLE `wp_terms` (
  `term_id` bigint(20) NOT NULL auto_increment,
  `name` varchar(55) NOT NULL default '',
  `slug` varchar(200) NOT NULL default '',
  `term_group` bigint(10) NOT NULL default '0',
  PRIMARY KEY  (`term_id`)
) ENGINE=MyISAM DEFAULT CHARSET=latin1;

--
-- Dumping data for table `wp_terms`
--


/*!40000 ALTER TABLE `wp_terms` DISABLE KEYS */;
LOCK TABLES `wp_terms` WRITE;
INSERT INTO `wp_terms` VALUES (1,'GÃ©nÃ©ral','general',0),(2,'SociÃ©tÃ©','societe',0),(3,'Politics','politics',0),(6,'Blogroll','blogroll',0);
UNLOCK TABLES;
/*!40000 ALTER TABLE `wp_terms` ENABLE KEYS */;

--
-- Table structure for table `wp_usermeta`
--

DROP TABLE IF EXISTS `wp_usermeta`;
CREATE TABLE `wp_usermeta` (
  `umeta_id` bigint(20) NOT NULL auto_increment,
  `user_id` bigint(20) NOT NULL default '0',
  `meta_key` varchar(255) default NULL,
  `meta_value` longtext,
  PRIMARY KEY  (`umeta_id`)
) ENGINE=MyISAM DEFAULT CHARSET=latin1;

--
-- Dumping data for table `wp_usermeta`
--


/*!40000 ALTER TABLE `wp_usermeta` DISABLE KEYS */;
LOCK TABLES `wp_usermeta` WRITE;
INSERT INTO `wp_usermeta` VALUES (1,1,'first_name','Nicholas'),(2,1,'wp_capabilities','a:1:{s:13:\"administrator\";b:1;}'),(3,1,'wp_user_level','10'),(4,2,'nickname','RenÃ©'),(5,2,'wp_capabilities','a:1:{s:9:\"moderator\";b:1;}'),(6,2,'description','NÃ© Ã  Darwin');
UNLOCK TABLES;
/*!40000 ALTER TABLE `wp_usermeta` ENABLE KEYS */;

--
-- Table structure for table `wp_users`
--

DROP TABLE IF EXISTS `wp_users`;
CREATE TABLE `wp_users` (
  `ID` bigint(20) unsigned NOT NULL auto_increment,
  `user_login` varchar(60) NOT NULL default '',
  `user_pass` varchar(64) NOT NULL default '',
  `user_nicename` varchar(50) NOT NULL default '',
  `user_email` varchar(100) NOT NULL default '',
  `user_url` varchar(100) NOT NULL default '',
  `user_registered` datetime NOT NULL default '0000-00-00 00:00:00',
  `user_activation_key` varchar(60) NOT NULL default '',
  `user_status` int(11) NOT NULL default '0',
  `display_name` varchar(250) NOT NULL default '',
  PRIMARY KEY  (`ID`)
) ENGINE=MyISAM DEFAULT CHARSET=latin1;

--
-- Dumping data for table `wp_users`
--


/*!40000 ALTER TABLE `wp_users` DISABLE KEYS */;
LOCK TABLES `wp_users` WRITE;
INSERT INTO `wp_users` VALUES (1,'nicholas','d357f4ae3ce6eccab2246cdb66d7bac7','nicholas','nick@example.com','http://','2004-05-01 10:00:00','',0,'Nicholas'),(2,'rene','e8636ea013e682faf61f56ce1cb1ab5c','rene','rene@example.com','','2006-05-01 10:00:00','',0,'RenÃ©');
UNLOCK TABLES;
/*!40000 ALTER TABLE `wp_users` ENABLE KEYS */;
/*!40103 SET TIME_ZONE=@OLD_TIME_ZONE */;

/*!40101 SET SQL_MODE=@OLD_SQL_MODE */;
/*!40101 SET CHARACTER_SET_CLIENT=@OLD_CHARACTER_SET_CLIENT */;

