package cn.qinqing.policies;

/** A feature whose records name policies, such as measures of service plans (政策被引用). Collected as beans. */
public interface PolicyNamed {

    /** Whether some record names it, so that it must stay in the library. */
    boolean names(PolicyId policy);
}
