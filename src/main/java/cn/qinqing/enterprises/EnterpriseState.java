package cn.qinqing.enterprises;

/** Life of an enterprise: 筹建, 在营, 停业, 注销. */
public enum EnterpriseState {
    PLANNED,
    OPERATING,
    SUSPENDED,
    CANCELLED
}
