package cn.qinqing.people;

/**
 * Which body a unit or post belongs to (班子、机关). Leaders of party, people's congress and CPPCC are no staff of an
 * administrative organ: their entries need the confirmation of their own office (条例 §11).
 */
public enum Organ {
    PARTY,
    NPC,
    GOVERNMENT,
    CPPCC,
    DISCIPLINE,
    FEDERATION,
    OTHER
}
