package cn.qinqing.notification;

import java.util.List;

/** The kinds of notices of one feature, as a bean: what the inbox offers as a filter and mails ask. */
public interface NoticeCatalog {

    List<NoticeKind> kinds();
}
