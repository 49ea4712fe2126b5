import Stemma
import StemmaChecking
