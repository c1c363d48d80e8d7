package cn.qinqing.issues.ui;

import cn.qinqing.issues.CommonProblemQueries;
import cn.qinqing.issues.ReplyPlaceholders;
import cn.qinqing.issues.ReplyTemplates;
import org.springframework.stereotype.Component;

/** Where words for a reply come from. */
@Component
record ReplyWords(ReplyTemplates templates, CommonProblemQueries problems, ReplyPlaceholders placeholders) {}
