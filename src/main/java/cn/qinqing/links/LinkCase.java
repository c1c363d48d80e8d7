package cn.qinqing.links;

import cn.qinqing.shared.EnterpriseId;

/**
 * What a link is about, as a message and the call list name it (事项).
 *
 * @param title such as the day, the unit and the way of a visit; at most 300 characters, nothing of its content
 * @param ask what the enterprise is asked, as a message says it
 * @param path of its page in the staff application
 */
public record LinkCase(EnterpriseId enterprise, String enterpriseName, String title, String ask, String path) {}
