package cn.qinqing.enterprises;

/** Size class (大中小微) by 国统字〔2017〕213号, always with the day of judgement. */
public enum SizeClass {
    LARGE,
    MEDIUM,
    SMALL,
    MICRO
}
