package cn.qinqing.visits;

/**
 * What the common text of a group visit is corrected to. Each enterprise's own record is corrected by itself.
 *
 * @param version version with which the form was opened
 * @param reason why, up to 500 characters; shown beside the earlier text
 */
public record CorrectGroup(GroupId group, int version, String title, String text, String reason) {}
