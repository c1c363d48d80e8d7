package cn.qinqing.assignments;

/** Whether who holds an assignment on a day declared that no interest stands against it (回避申报). */
public enum DeclarationState {
    /** A unit answers: nobody declares. */
    NOT_NEEDED,
    /** Nobody holds it: there is nobody to declare. */
    VACANT,
    /** 待申报: it is in force once the declaration is there. */
    UNDECLARED,
    /** 已申报无利益关系. */
    CLEARED,
    /** 须回避: an interest is declared. */
    CONFLICT
}
