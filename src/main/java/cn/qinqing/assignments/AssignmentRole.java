package cn.qinqing.assignments;

/** In which role somebody answers for an enterprise: 联系领导, 联络员, 牵头单位, 配合单位. */
public enum AssignmentRole {
    LEADER,
    LIAISON_OFFICER,
    LEAD_UNIT,
    CO_UNIT
}
