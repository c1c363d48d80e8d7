package cn.qinqing.serviceplans;

import org.jspecify.annotations.Nullable;

/**
 * A node of the template, or a sub-item of one.
 *
 * @param code the same in every version
 * @param parent code of the node to which a sub-item belongs; null for a node
 */
public record TemplateNode(String code, @Nullable String parent, PlanStage stage, String name) {}
